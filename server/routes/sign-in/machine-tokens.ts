import type { Express } from 'express';
import { addToken, listTokens, revokeToken } from '#contract';
import { route } from '../../http/route.ts';
import { addressLimit } from '../../security/address-limit.ts';
import { giveToken, listMachineTokens, revokeMachineToken } from '../../security/machine-tokens.ts';
import { sessions } from '../../security/sessions.ts';
import { signInPlace } from '../../security/sign-in-place.ts';
import type { Services } from '../../services.ts';

/** Tokens with which machines call this API. */
export function machineTokenRoutes(app: Express, services: Services): void {
  const { confirm } = sessions(services, addressLimit(services));

  route(app, services, listTokens, async ({ account }) => ({ tokens: await listMachineTokens(services, account) }));

  route(app, services, addToken, async ({ account, body: { password, ...order }, act, request, response }) => {
    await confirm({ user: account.user, password }, signInPlace(services, request));
    const given = await giveToken(services, { account, ...order }, act);
    response.status(201);
    return given;
  });

  route(app, services, revokeToken, async ({ params, account, act }) => {
    await revokeMachineToken(services, { id: params.id, account }, act);
    return null;
  });
}
