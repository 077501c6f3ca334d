/** Has the browser fetch a file of the platform, as if its link had been followed. */
export function fetchFile(file: { url: string; name: string }): void {
  const link = document.createElement('a')
  link.href = file.url
  link.download = file.name
  document.body.append(link)
  link.click()
  link.remove()
}
