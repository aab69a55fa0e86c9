import type { HardwareLock } from '../journal/database.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const TIMEOUT_MS = 60_000;

/** Algorithms of credentials that authenticators offer: ES256, RS256. The signatures are not looked at. */
const ALGORITHMS = [-7, -257].map((alg) => ({ type: 'public-key' as const, alg }));

/** Whether this device has hardware that keeps a secret and knows its user (WebAuthn with the extension PRF). */
export async function hasHardware(): Promise<boolean> {
  const api = globalThis.PublicKeyCredential as (typeof PublicKeyCredential & ClientCapabilities) | undefined;
  if (!api || !(await api.isUserVerifyingPlatformAuthenticatorAvailable().catch(() => false))) return false;
  const capabilities = await api.getClientCapabilities?.().catch(() => undefined);
  return capabilities?.['extension:prf'] ?? capabilities?.prf ?? false;
}

interface ClientCapabilities {
  getClientCapabilities?: () => Promise<Record<string, boolean>>;
}

/**
 * Makes a credential in the hardware of this device; undefined when it gives no secret with it, or does not stay there.
 * The name that the device may show for it is the product's, of nobody.
 */
export async function makeHardware(): Promise<HardwareLock | undefined> {
  const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
  const made = await navigator.credentials.create({
    publicKey: {
      rp: { name: 'Cifra' },
      user: { id: random(16), name: 'Cifra', displayName: 'Cifra' },
      challenge: random(32),
      pubKeyCredParams: ALGORITHMS,
      authenticatorSelection: { authenticatorAttachment: 'platform', userVerification: 'required' },
      timeout: TIMEOUT_MS,
      extensions: { prf: {} },
    },
  });
  if (!(made instanceof PublicKeyCredential) || !made.getClientExtensionResults().prf?.enabled) return undefined;
  if (mayBeCopied(made.response as AuthenticatorAttestationResponse)) return undefined;
  return { credential: new Uint8Array(made.rawId), salt: random(32) };
}

const FLAGS_AT = 32;
const BACKUP_ELIGIBLE = 0b0000_1000;

/**
 * Whether the credential may be copied to other devices by an account of the device's maker (WebAuthn level 3, flag
 * BE). Then its secret is not that of this hardware, and a PIN would be all that is left between an account's
 * password and the vault.
 */
function mayBeCopied(response: AuthenticatorAttestationResponse): boolean {
  const flags = new Uint8Array(response.getAuthenticatorData())[FLAGS_AT] ?? BACKUP_ELIGIBLE;
  return (flags & BACKUP_ELIGIBLE) !== 0;
}

/** The hardware's secret: the same 32 bytes at every time. The person shows the device who it is. */
export async function askHardware({ credential, salt }: HardwareLock): Promise<Bytes> {
  const shown = await navigator.credentials.get({
    publicKey: {
      challenge: crypto.getRandomValues(new Uint8Array(32)),
      allowCredentials: [{ type: 'public-key', id: credential, transports: ['internal'] }],
      userVerification: 'required',
      timeout: TIMEOUT_MS,
      extensions: { prf: { eval: { first: salt } } },
    },
  });
  const secret = shown instanceof PublicKeyCredential && shown.getClientExtensionResults().prf?.results?.first;
  if (!secret) throw new Error('the hardware gave no secret');
  return secret instanceof ArrayBuffer ? new Uint8Array(secret) : new Uint8Array(secret.buffer.slice(0));
}
