/** The words of the pages before the platform: whoever signs in waits for no others. */
import { problems } from './problems'
import { session } from './session'
import { shell } from './shell'

const words = { ...shell, ...session, ...problems }

export default words
