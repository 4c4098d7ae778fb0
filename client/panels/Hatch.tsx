/** A pattern of slanting lines: what may have been. */
export function Hatch({ id, className }: { id: string; className?: string }) {
  return (
    <pattern id={id} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <path className={className} d="M0.7 0V4" />
    </pattern>
  )
}
