import { useRouter } from '@tanstack/react-router'
import { useEffect, useEffectEvent, useState } from 'react'
import { MyJobsChangedDocument, MyRunningJobsDocument } from '../../gql/graphql'
import { client } from '../../graphql/client'
import { persisted } from '../../graphql/persisted'
import { toast } from '../../kit/toast'
import { jobPath } from '../paths'
import { isOver, withAnswer, withChange, type RunningJob } from './running'
import { overKind, overWords, showWord } from './words'

const NONE: readonly RunningJob[] = []

/** A change may be missed while a socket is opened anew, so what runs is asked for again now and then. */
const AGAIN_MS = 30_000

async function askRunning(me: string): Promise<readonly RunningJob[] | undefined> {
  const result = await client.query(persisted(MyRunningJobsDocument), { me }, { requestPolicy: 'network-only' }).toPromise()
  return result.data?.jobs.nodes
}

/** The viewer's own running jobs as they move, and a word when one is over, wherever one is in the console. */
export function useRunningJobs(me: string): readonly RunningJob[] {
  const router = useRouter()
  const [jobs, setJobs] = useState<readonly RunningJob[]>(NONE)

  const onOver = useEffectEvent((job: RunningJob) => {
    const href = jobPath(job.id)
    if (router.state.location.pathname !== href) {
      toast(overWords(job), overKind(job), { label: showWord(), href, go: () => router.history.push(href) })
    }
  })
  useEffect(() => {
    const following = client.subscription(persisted(MyJobsChangedDocument), {}).subscribe(({ data }) => {
      const changed = data?.viewerJobsChanged
      if (changed) {
        setJobs((known) => withChange(known, changed))
        if (isOver(changed)) {
          onOver(changed)
        }
      }
    })
    void askRunning(me).then((answer) => {
      if (answer) {
        setJobs((known) => withAnswer(known, answer))
      }
    })
    return () => following.unsubscribe()
  }, [me])

  const some = jobs.length > 0
  useEffect(() => {
    if (!some) {
      return undefined
    }
    const timer = window.setInterval(() => void askRunning(me).then((answer) => answer && setJobs(answer)), AGAIN_MS)
    return () => window.clearInterval(timer)
  }, [me, some])

  return jobs
}
