import type { account as zh } from '../zh-CN/account'
import type { Same } from '../words'

export const account: Same<typeof zh> = {
  account: {
    title: 'My account',
    facts: 'Account',
    name: 'Name',
    kind: 'Kind',
    state: 'State',
    email: 'E-mail',
    phone: 'Phone',
    since: 'Registered',
    roles: 'Roles',
    noRoles: 'No role yet',
    permissions: 'Permissions',
    permissionCount: '{{count}}',
    sessions: 'Sessions',
    sessionsNote: 'End a session you do not recognise at once, and change your password.',
    device: 'Device',
    address: 'Address block',
    lastSeen: 'Last used',
    started: 'Signed in',
    expires: 'Expires',
    current: 'This session',
    revoke: 'End',
    revoked: 'Session ended',
    revokeOthers: 'End other sessions',
    revokeOthersQuestion: 'End all other sessions?',
    revokeOthersText: 'Other devices must sign in again and lose what was not submitted. This session stays.',
    revokedOthers_one: '{{count}} session ended',
    revokedOthers_other: '{{count}} sessions ended',
  },
}
