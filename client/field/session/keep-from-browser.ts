/** For every field: nothing is kept to be filled in later, put back after a restart, or sent to be spelled. */
const KEPT_FROM_BROWSER = { autocomplete: 'off', autocorrect: 'off', spellcheck: 'false', writingsuggestions: 'false' };

/**
 * Keeps what is answered inside an element out of the browser's own memory and services, also in fields that are
 * drawn there later: a question that appears brings its own.
 *
 * @returns how to stop
 */
export function keepFromBrowser(place: HTMLElement): () => void {
  const mark = () => {
    for (const field of place.querySelectorAll('input, textarea'))
      for (const [name, value] of Object.entries(KEPT_FROM_BROWSER))
        if (field.getAttribute(name) !== value) field.setAttribute(name, value);
  };
  const observer = new MutationObserver(mark);
  observer.observe(place, { childList: true, subtree: true });
  mark();
  return () => observer.disconnect();
}
