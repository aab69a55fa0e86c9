import type { Request } from 'express';
import type { Services } from '../services.ts';
import { askedFrom } from './address-limit.ts';
import { readDeviceMark } from './device-mark.ts';
import { fromThisMachine } from './from-this-machine.ts';
import { readSessionToken } from './session-cookie.ts';
import type { SignInPlace } from './sessions.ts';

/** Where an attempt comes from; of a stranger it is counted before anything is read. */
export function signInPlace({ config }: Pick<Services, 'config'>, request: Request): SignInPlace {
  return {
    address: askedFrom(request),
    isCounted: isStranger(request),
    isLocal: fromThisMachine(request, config.host),
    mark: readDeviceMark(request),
    token: readSessionToken(request),
  };
}

/** Whether a request brings no mark of a device and no session. */
export function isStranger(request: Request): boolean {
  return readDeviceMark(request) === undefined && readSessionToken(request) === undefined;
}
