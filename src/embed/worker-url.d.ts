/** Vite bundles the file into one classic script and gives its address. */
declare module '*?worker&url' {
  const address: string;
  export default address;
}
