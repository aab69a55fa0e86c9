import { remembered } from './remembered.ts';

/** Chosen on the device for work in the sun; it is of no person and no survey. */
const sunlight = remembered('cifra.sunlight', ['on', 'off']);

export const subscribeToSunlight = sunlight.subscribe;

export function isSunlight(): boolean {
  return sunlight.read() === 'on';
}

export function setSunlight(isOn: boolean): void {
  sunlight.write(isOn ? 'on' : 'off');
}

/**
 * Marks the page with the contrast in use: `sunlight` when it was chosen, `more` when the device asks for more.
 * `client/styles/contrast.css` has the colours of both.
 */
export function startContrast(): void {
  const asked = matchMedia('(prefers-contrast: more)');
  const mark = () => {
    const { dataset } = document.documentElement;
    if (isSunlight()) dataset.contrast = 'sunlight';
    else if (asked.matches) dataset.contrast = 'more';
    else delete dataset.contrast;
  };
  asked.addEventListener('change', mark);
  subscribeToSunlight(mark);
  mark();
}
