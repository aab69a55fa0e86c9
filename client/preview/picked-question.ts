/** The question that stands where somebody pressed; undefined beside all of them. */
export function pickedQuestion(target: EventTarget | null): string | undefined {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-name]') : null;
  return element?.dataset.name;
}
