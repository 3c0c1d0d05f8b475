// As much of citation-js as tests use; the packages bring no types of their own.
declare module '@citation-js/core' {
  export const plugins: {
    readonly input: {
      /** Parses text of a named format into items of CSL-JSON; throws where it cannot. */
      readonly chain: (
        text: string,
        options: { readonly forceType: string; readonly generateGraph: false },
      ) => readonly Readonly<Record<string, unknown>>[];
    };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
