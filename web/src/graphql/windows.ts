/** What the windows of one browser tell each other, since they share one session: words of ours, kept nowhere. */
type Word = 'used' | 'signed out'

let channel: BroadcastChannel | undefined

export function say(word: Word): void {
  channel?.postMessage(word)
}

export function hear(word: Word, heard: () => void): void {
  channel ??= new BroadcastChannel('posthouse')
  channel.addEventListener('message', ({ data }) => {
    if (data === word) {
      heard()
    }
  })
}
