import type { StatedText } from '#questionnaires';

/**
 * Texts as they are now; those that are as before are the same objects, so that nothing of them is drawn again.
 *
 * @param before of the same language
 */
export function keptTexts(before: readonly StatedText[], now: readonly StatedText[]): readonly StatedText[] {
  const known = new Map(before.map((text) => [text.key, text]));
  const kept = now.map((text) => {
    const was = known.get(text.key);
    return was && was.source === text.source && was.text === text.text && was.state === text.state ? was : text;
  });
  const isSame = kept.length === before.length && kept.every((text, index) => text === before[index]);
  return isSame ? before : kept;
}
