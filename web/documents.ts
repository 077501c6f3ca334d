import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const GENERATED = fileURLToPath(new URL('./src/gql/graphql.ts', import.meta.url))
/** A document as the generator writes it: an id, and no text. */
const DECLARED = /^export const (\w+Document) = (\{"__meta__":.*\}) as unknown as /gm
/** An import of values; one of types alone begins with `import type`. */
const IMPORTED = /^import \{([^}]*)\} from ('(?:\.{1,2}\/)+gql\/graphql');?$/gm

/**
 * The generated documents are one module, and every page would fetch all of it. In the build each module holds the
 * documents it uses instead, so that a page carries only its own.
 */
export function documentsInPlace(): Plugin {
  let declared = new Map<string, string>()
  return {
    name: 'posthouse:documents-in-place',
    apply: 'build',
    enforce: 'pre',
    buildStart() {
      this.addWatchFile(GENERATED)
      declared = documentsIn(readFileSync(GENERATED, 'utf-8'))
    },
    transform: {
      filter: { id: /\/src\/.*\.tsx?$/, code: 'gql/graphql' },
      handler: (code) => ({ code: inPlace(code, declared), map: null }),
    },
    // Another way of importing them would bring the whole module back unnoticed.
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type === 'chunk' && chunk.moduleIds.includes(GENERATED)) {
          this.error(`${chunk.fileName} holds all generated documents: import them by name, with import { … }.`)
        }
      }
    },
  }
}

function documentsIn(generated: string): Map<string, string> {
  return new Map([...generated.matchAll(DECLARED)].map(([, name = '', value = '']) => [name, value]))
}

/** Constants in the place of imported documents, on as many lines. Types are gone after the build anyway. */
function inPlace(code: string, declared: ReadonlyMap<string, string>): string {
  return code.replace(IMPORTED, (statement: string, names: string, from: string) => {
    const values = names.split(',').map((name) => name.trim()).filter((name) => name !== '' && !name.startsWith('type '))
    const placed = values.map((name) => {
      const document = declared.get(name)
      return document ? `const ${name} = ${document};` : `import { ${name} } from ${from};`
    })
    return placed.join(' ') + '\n'.repeat(statement.split('\n').length - 1)
  })
}
