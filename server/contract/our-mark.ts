/**
 * The header that every reply of the API carries, whatever its status. What lacks it was answered by something else: a
 * network that asks to sign in, a proxy.
 */
export const OUR_MARK = 'Cifra';
