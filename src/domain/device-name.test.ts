import { expect, test } from 'vitest';
import { isDeviceName } from './device-name.ts';

test.each(['con', 'CON', 'prn', 'aux', 'nul', 'com1', 'lpt9'])('%s is a device', (name) => {
  expect(isDeviceName(name)).toBe(true);
});

test.each(['', 'cone', 'a-con', 'con-1', 'com', 'com10', 'auxiliary'])('"%s" is none', (name) => {
  expect(isDeviceName(name)).toBe(false);
});
