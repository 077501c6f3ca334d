import { account } from './account'
import { assignments } from './assignments'
import { approvals } from './approvals'
import { audit } from './audit'
import { carriage } from './carriage'
import { clients } from './clients'
import { detail } from './detail'
import { counter } from './counter'
import { forms } from './forms'
import { identity } from './identity'
import { list } from './list'
import { orders } from './orders'
import { palette } from './palette'
import { overview } from './overview'
import { subjects } from './subjects'
import { tariffs } from './tariffs'
import { tracking } from './tracking'
import { problems } from './problems'
import { rights } from './rights'
import { reviews } from './reviews'
import { security } from './security'
import { roles } from './roles'
import { session } from './session'
import { shell } from './shell'
import { users } from './users'
import { verification } from './verification'
import { jobs } from './jobs'
import { shipments } from './shipments'

const words = { ...shell, ...session, ...security, ...carriage, ...detail, ...forms, ...list, ...orders, ...shipments, ...approvals, ...audit, ...account, ...identity, ...palette, ...overview, ...subjects, ...tariffs, ...tracking, ...jobs, ...users, ...verification, ...counter, ...problems }
const words = { ...shell, ...session, ...security, ...roles, ...carriage, ...detail, ...forms, ...list, ...orders, ...shipments, ...audit, ...account, ...identity, ...palette, ...overview, ...subjects, ...tariffs, ...tracking, ...jobs, ...users, ...verification, ...counter, ...problems }
const words = { ...shell, ...session, ...security, ...carriage, ...detail, ...forms, ...list, ...orders, ...shipments, ...approvals, ...audit, ...account, ...identity, ...palette, ...overview, ...subjects, ...tariffs, ...tracking, ...jobs, ...users, ...verification, ...counter, ...problems, ...assignments }
const words = { ...shell, ...session, ...security, ...carriage, ...clients, ...detail, ...forms, ...list, ...orders, ...shipments, ...audit, ...account, ...identity, ...palette, ...overview, ...subjects, ...tariffs, ...tracking, ...jobs, ...users, ...verification, ...counter, ...problems }
const words = { ...shell, ...session, ...security, ...rights, ...carriage, ...detail, ...forms, ...list, ...orders, ...shipments, ...audit, ...account, ...identity, ...palette, ...overview, ...subjects, ...tariffs, ...tracking, ...jobs, ...users, ...verification, ...counter, ...problems }
const words = { ...shell, ...session, ...security, ...carriage, ...detail, ...forms, ...list, ...orders, ...shipments, ...audit, ...account, ...identity, ...palette, ...overview, ...subjects, ...tariffs, ...tracking, ...jobs, ...users, ...verification, ...counter, ...reviews, ...problems }

export default words
