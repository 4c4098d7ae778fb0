/** What XML 1.0 has no way to say, not even escaped. */
// oxlint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
const ESCAPED = /[<>&"\t\n\r]/g

/** A value as text or attribute of XML; a character that XML does not have becomes U+FFFD. */
export function xml(value: unknown): string {
  return String(value)
    .replace(FORBIDDEN, "\ufffd")
    .replace(ESCAPED, (sign) => `&#${sign.charCodeAt(0)};`)
}
