import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';
import proxyAddr from 'proxy-addr';

/** Says from which address a request comes. Only a proxy that the operator names is believed when it says for whom it asks. */
export type AddressOf = (request: IncomingMessage) => string;

/** A household or an office has one prefix of IPv6, and any number of addresses in it. */
const prefixOf = (address: string): string => {
  if (!isIPv6(address)) return address;
  if (address.toLowerCase().startsWith('::ffff:')) return address.slice(7);
  const [head = '', tail] = address.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const groups = [...before, ...Array.from({ length: zeros }, () => '0'), ...after];
  return groups.slice(0, 4).map((group) => group.toLowerCase().replace(/^0+(?=.)/, '')).join(':'); // prettier-ignore
};

/**
 * `trusted` as TRUST_PROXY has it: nothing, how many proxies stand in a row before us, or their addresses and networks separated by commas
 * (`loopback`, `linklocal` and `uniquelocal` too).
 * @throws Error where it is none of these
 */
export const createAddressOf = (trusted: string): AddressOf => {
  const remote = ({ socket }: IncomingMessage) => socket.remoteAddress ?? '';
  if (trusted === '' || trusted === '0') return (request) => prefixOf(remote(request));
  const isTrusted = /^\d+$/.test(trusted)
    ? (_: string, hops: number) => hops < Number(trusted)
    : proxyAddr.compile(trusted.split(',').map((one) => one.trim()));
  return (request) => prefixOf(proxyAddr(request, isTrusted));
};
