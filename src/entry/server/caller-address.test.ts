import { expect, it } from 'vitest';
import { networkOf } from './caller-address.ts';

it.each([
  ['203.0.113.9', '203.0.113.9'], ['::ffff:203.0.113.9', '203.0.113.9'], ['unknown', 'unknown'], ['::1', '0:0:0:0::/64'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'], ['2001:DB8:1:2::', '2001:db8:1:2::/64'], ['2001:db8:0001:2:ffff::9', '2001:db8:1:2::/64'],
  ['2001:db8::6', '2001:db8:0:0::/64'], ['::2:3:4:5:6:7:8', '0:2:3:4::/64'], ['fe80::1%eth0', 'fe80:0:0:0::/64'], ['64:ff9b::198.51.100.7', '64:ff9b:0:0::/64'],
])('%s is counted as %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
