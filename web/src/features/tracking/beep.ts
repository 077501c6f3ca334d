/** Two sounds a clerk knows without looking: one high for done, two low for not done. */

const HIGH = 1320
const LOW = 330
const LOUD = 0.15
const LONG_S = 0.09

let audio: AudioContext | undefined

function tone(hertz: number, after: number): void {
  audio ??= new AudioContext()
  const start = audio.currentTime + after
  const source = audio.createOscillator()
  const volume = audio.createGain()
  source.frequency.value = hertz
  volume.gain.setValueAtTime(LOUD, start)
  volume.gain.exponentialRampToValueAtTime(0.001, start + LONG_S)
  source.connect(volume).connect(audio.destination)
  source.start(start)
  source.stop(start + LONG_S)
}

export function beep(good: boolean): void {
  if (good) {
    tone(HIGH, 0)
    return
  }
  tone(LOW, 0)
  tone(LOW, LONG_S * 2)
}
