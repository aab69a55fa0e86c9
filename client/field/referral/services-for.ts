import type { ReferralService } from '#contract';

/** The services to show for a dwelling: those of its area and those of the whole country. */
export interface ShownServices {
  readonly near: readonly ReferralService[];
  readonly national: readonly ReferralService[];
}

/**
 * Looks up what a card says, on the device: by how the code of the dwelling's primary sampling unit begins, the longest
 * beginning first, and in the language of the interview. Where that language is missing for an area, its own words in
 * another one are better than none.
 *
 * @param languages the language of the interview, then those to fall back on
 */
export function servicesFor(
  services: readonly ReferralService[],
  { psu, languages }: { psu: string; languages: readonly string[] },
): ShownServices {
  const areas = services.map(({ area }) => area).filter((area) => area !== '' && psu.startsWith(area));
  const nearest = areas.sort((a, b) => b.length - a.length)[0];
  const of = (wanted: string | undefined) =>
    inOneLanguage(
      services.filter(({ area }) => area === wanted),
      languages,
    );
  return { near: nearest === undefined ? [] : of(nearest), national: of('') };
}

function inOneLanguage(services: readonly ReferralService[], languages: readonly string[]): ReferralService[] {
  const spoken = languages.find((code) => services.some(({ language }) => language === code)) ?? services[0]?.language;
  return services.filter(({ language }) => language === spoken);
}
