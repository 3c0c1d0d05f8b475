/** Whether Windows takes a name for a device, so that no folder there can have it: `con`, `aux`, `com1`. */
export function isDeviceName(name: string): boolean {
  return /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(name);
}
