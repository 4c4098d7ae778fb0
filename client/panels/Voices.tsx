import { useMemo, useState } from "react"
import { Switch } from "radix-ui"
import { toggleAlone, toggleColour, toggleVoice } from "../app/acts.ts"
import { useActors } from "../app/lookup.ts"
import { useApp, useLanguage, useSay } from "../app/store.ts"
import { Button } from "../parts/Button.tsx"
import { VoiceSwatch } from "../parts/VoiceSwatch.tsx"
import { fullName } from "../state/names.ts"
import { firstVoices, hueOfSpeaker, ITSELF, voicesOf, type Voice } from "../state/strands.ts"
import styles from "./Legend.module.css"
import own from "./Voices.module.css"

const FEW = 4

/** Who says what is drawn: a click leaves out what nobody else says. */
export function Voices() {
  const say = useSay()
  const strands = useApp((state) => state.strands)
  const alone = useApp((state) => state.view.alone)
  const bySpeaker = useApp((state) => state.view.colour === "speaker")
  const without = useApp((state) => state.view.without)
  const voices = useMemo(() => (strands ? voicesOf(strands) : []), [strands])
  const [all, setAll] = useState(false)
  if (voices.length < 2) return null
  // What is left out stays in sight: it has to be brought back somewhere.
  const shown = all ? voices : voices.filter(({ speaker }, index) => index < FEW || without.includes(speaker))
  return (
    <section aria-labelledby="legend-voices">
      <div className={styles.head}>
        <h2 id="legend-voices">{say("legend.voices")}</h2>
        <Button look="text" aria-pressed={bySpeaker} onClick={toggleColour}>
          {say("legend.colour")}
        </Button>
      </div>
      <ul>
        {shown.map((voice) => (
          <Row key={voice.speaker} voice={voice} voices={voices} coloured={bySpeaker} />
        ))}
        {bySpeaker && (
          <li className={own.several}>
            <VoiceSwatch hue={0} />
            <span>{say("legend.several")}</span>
          </li>
        )}
      </ul>
      {voices.length > FEW && (
        <Button look="text" className={own.more} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? say("legend.fewerVoices") : say("legend.moreVoices", { n: voices.length - shown.length })}
        </Button>
      )}
      <div className={styles.switchRow}>
        <label className={styles.name} htmlFor="alone">
          {say("legend.moreThanOne")}
        </label>
        <Switch.Root id="alone" className={styles.switch} checked={alone} onCheckedChange={toggleAlone}>
          <Switch.Thumb className={styles.thumb} />
        </Switch.Root>
      </div>
    </section>
  )
}

function Row({ voice, voices, coloured }: { voice: Voice; voices: readonly Voice[]; coloured: boolean }) {
  const say = useSay()
  const language = useLanguage()
  const without = useApp((state) => state.view.without)
  const actor = useActors().get(voice.speaker)
  const name = voice.speaker === ITSELF ? say("legend.itself") : actor ? fullName(actor, language) : voice.speaker
  return (
    <li>
      <button
        type="button"
        className={styles.row}
        aria-pressed={!without.includes(voice.speaker)}
        title={say("legend.doubt", { name })}
        onClick={() => toggleVoice(voice.speaker)}
      >
        {coloured && <VoiceSwatch hue={hueOfSpeaker(voice.speaker, firstVoices(voices))} />}
        <span className={`${styles.name} ${own.name}`}>{name}</span>
        <span className={own.alone}>
          {voice.alone > 0 && voice.alone < voice.relations && say("legend.onlyTheirs", { n: voice.alone })}
        </span>
        <span className={styles.count}>{voice.relations}</span>
      </button>
    </li>
  )
}
