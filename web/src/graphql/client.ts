import i18n from 'i18next'
import { cacheExchange, Client, fetchExchange, mapExchange, subscriptionExchange } from 'urql'
import { paths } from '../app/paths'
import { whenForgotten } from '../kit/forget'
import { noteUse } from './activity'
import { probe } from './connection'
import { reauthExchange } from './reauth'
import { forwardSubscription } from './socket'

/** The library's own Accept lists event streams, which some servers prefer as soon as they see them. */
const headers = {
  accept: 'application/graphql-response+json, application/json;q=0.9',
  'GraphQL-Preflight': '1',
}

function made(): Client {
  return new Client({
    url: paths.graphql,
    preferGetMethod: false,
    fetchOptions: () => ({ credentials: 'same-origin', headers: { ...headers, 'accept-language': i18n.language } }),
    exchanges: [
      cacheExchange,
      mapExchange({
        onResult(result) {
          if (result.error?.networkError) {
            void probe()
          } else {
            noteUse()
          }
        },
      }),
      reauthExchange,
      fetchExchange,
      subscriptionExchange({ forwardSubscription }),
    ],
  })
}

/** With the answers it has had: it is made anew when they are forgotten. */
export let client = made()

whenForgotten(() => {
  client = made()
})
