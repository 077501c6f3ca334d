import { Modal, type ModalProps } from 'antd'

/**
 * A layer over the page. Once it is open its first field has the focus: the library takes the focus for the layer itself, and
 * where no motion is wanted it does so after the field has asked for it.
 */
export function Layer({ afterOpenChange, ...props }: ModalProps) {
  const settle = (opened: boolean) => {
    if (opened) {
      focusFirstField()
    }
    afterOpenChange?.(opened)
  }
  return <Modal {...props} afterOpenChange={settle} />
}

/** The layer that opened last lies on top; one without a field keeps the focus where the library put it. */
function focusFirstField(): void {
  const layer = [...document.querySelectorAll('.ant-modal')].at(-1)
  layer?.querySelector<HTMLElement>(':is(input, textarea, select):not([type=hidden], [disabled])')?.focus()
}
