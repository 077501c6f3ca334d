/** Where a refusal belongs: the path of an issue, as the name of a field of this form. */
import type { Issue } from '../problems'

export type Name = (string | number)[]

/** The API counts lines and names fields in one list of words. */
export function nameOf(issue: Issue): Name {
  const path = issue.path[0] === 'input' ? issue.path.slice(1) : issue.path
  return path.map((part) => (/^\d+$/.test(part) ? parseInt(part, 10) : part))
}

export interface Placed {
  /** Issues by the field that shows them. */
  fields: { name: Name; issues: Issue[] }[]
  /** Issues about something the form does not show. */
  elsewhere: Issue[]
}

/** Gives each issue to its field; failing that, to the field that holds it; failing that, to the first it holds; failing that, to the form as a whole. */
export function placeIssues(issues: readonly Issue[], shown: readonly Name[], rename = (name: Name): Name => name): Placed {
  const known = new Map(shown.map((name) => [keyOf(name), name]))
  const fields = new Map<string, { name: Name; issues: Issue[] }>()
  const elsewhere: Issue[] = []
  for (const issue of issues) {
    const name = nearest(rename(nameOf(issue)), known)
    if (!name) {
      elsewhere.push(issue)
      continue
    }
    const held = fields.get(keyOf(name)) ?? { name, issues: [] }
    held.issues.push(issue)
    fields.set(keyOf(name), held)
  }
  return { fields: [...fields.values()], elsewhere }
}

export function keyOf(name: Name): string {
  return name.join('.')
}

function nearest(name: Name, known: Map<string, Name>): Name | undefined {
  for (let length = name.length; length > 0; length -= 1) {
    const found = known.get(keyOf(name.slice(0, length)))
    if (found) {
      return found
    }
  }
  const inside = `${keyOf(name)}.`
  return [...known].find(([key]) => key.startsWith(inside))?.[1]
}
