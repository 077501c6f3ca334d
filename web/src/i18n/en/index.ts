import type { Words } from '../words'
import { account } from './account'
import { audit } from './audit'
import { carriage } from './carriage'
import { detail } from './detail'
import { counter } from './counter'
import { forms } from './forms'
import { list } from './list'
import { orders } from './orders'
import { palette } from './palette'
import { overview } from './overview'
import { subjects } from './subjects'
import { tariffs } from './tariffs'
import { tracking } from './tracking'
import { problems } from './problems'
import { session } from './session'
import { shell } from './shell'
import { users } from './users'
import { jobs } from './jobs'
import { shipments } from './shipments'

const words: Words = { ...shell, ...session, ...carriage, ...detail, ...forms, ...list, ...orders, ...shipments, ...audit, ...account, ...palette, ...overview, ...subjects, ...tariffs, ...tracking, ...jobs, ...users, ...counter, ...problems }

export default words
