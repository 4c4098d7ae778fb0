import type { ButtonHTMLAttributes, ReactNode } from "react"
import styles from "./Button.module.css"

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: "full" | "line" | "plain" | "text" | "icon"
  children: ReactNode
}

/** A button: full ink, outlined, plain, a word underlined, or an icon whose name is `aria-label`. */
export function Button({ look = "line", children, className, ...rest }: Props) {
  const title = look === "icon" ? rest["aria-label"] : undefined
  return (
    <button type="button" title={title} {...rest} className={[styles.button, styles[look], className].filter(Boolean).join(" ")}>
      {children}
    </button>
  )
}
