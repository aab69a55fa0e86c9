import type { Instrument } from './prepared-instrument.ts';

/** Whether a form is due for anybody: not where its module is off. */
export function isFormOn({ manifest }: Pick<Instrument, 'manifest'>, when: string | undefined): boolean {
  const packs = Array.from((when ?? '').matchAll(/\{packs\} contains '([^']+)'/g), ([, pack]) => pack);
  return packs.every((pack) => manifest.packs.some(({ key, active }) => key === pack && active));
}
