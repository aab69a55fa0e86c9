import type { TokenReply, TokenScope } from '#contract';
import { type Api, PASSWORD } from './api.ts';
import type { Person } from './people.ts';

/** Asks for a token for a machine; what is answered, with its status. */
export async function giveTokenTo(
  api: Api,
  person: Person,
  {
    scope,
    days = 30,
    name = 'figures of the web page',
    password = PASSWORD,
  }: { scope: TokenScope; days?: number; name?: string; password?: string },
): Promise<TokenReply & { token: string; status: number; code?: string }> {
  const response = await api.ask(person, 'POST', '/api/tokens', { body: { name, scope, days, password } });
  return { ...(await response.json()), status: response.status };
}
