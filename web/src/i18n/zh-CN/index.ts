import { account } from './account'
import { audit } from './audit'
import { orders } from './orders'
import { problems } from './problems'
import { session } from './session'
import { shell } from './shell'

const words = { ...shell, ...session, ...orders, ...audit, ...account, ...problems }

export default words
