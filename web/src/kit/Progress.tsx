import { count, percent } from './format'
import './progress.css'

interface Props {
  label: string
  done: number
  total?: number | null | undefined
  /** From 0 to 1; absent while it is unknown. */
  progress?: number | null | undefined
}

/** A native bar with its figures beside it: how far, of how much. */
export function Progress({ label, done, total, progress }: Props) {
  return (
    <span className="ph-progress">
      <progress aria-label={label} max={1} value={progress ?? undefined} />
      <span className="ph-num">
        {total ? `${count(done)} / ${count(total)}` : count(done)}
        {progress != null && ` · ${percent(progress)}`}
      </span>
    </span>
  )
}
