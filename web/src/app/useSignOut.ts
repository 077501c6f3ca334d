import { signOut } from './leaving'

export function useSignOut(): () => void {
  return () => void signOut()
}
