/** Time that this process has worked so far, in ms. What else the machine does meanwhile makes no difference. */
export function cpuTimeMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
