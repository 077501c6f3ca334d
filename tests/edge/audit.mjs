// Runs the graphql-http audits against a server and prints their results as JSON: audit.mjs URL TOKEN
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

const [url, token, root] = process.argv.slice(2)
const require = createRequire(pathToFileURL(`${root}/package.json`))
const { serverAudits } = require('graphql-http')

const audits = serverAudits({
  url,
  fetchFn: (address, options = {}) =>
    fetch(address, { ...options, headers: { ...options.headers, authorization: `Bearer ${token}` } }),
})
const results = []
for (const audit of audits) {
  const result = await audit.fn()
  results.push({ id: audit.id, name: audit.name, status: result.status, reason: result.reason })
}
console.log(JSON.stringify(results))
