import type { DeviceReply, VersionOfSurvey } from '#contract';

/**
 * When the tablet that lacks a version and has been without contact for longest was last in contact: start of the
 * quarter of a day. Undefined where none lacks it, or tablets are not asked about it.
 */
export function lackingSince(
  devices: readonly DeviceReply[],
  survey: string,
  { version, from }: Pick<VersionOfSurvey, 'version' | 'from'>,
): string | undefined {
  const lacking = devices.filter(
    ({ state, questionnaires }) =>
      state === 'active' &&
      questionnaires.some(
        (one) => one.survey === survey && one.version === version && one.from === from && !one.isHere,
      ),
  );
  return lacking.map(({ lastContact }) => lastContact).sort()[0];
}
