// The one function of mapshaper that the recipes use; the package ships no types.
// It must not know what is cut.
declare module 'mapshaper' {
  const mapshaper: {
    /** Runs a command line over files held in memory; resolves to the output files by name. */
    applyCommands(
      commands: string,
      input: Readonly<Record<string, string>>,
    ): Promise<Record<string, Uint8Array | string>>;
  };
  // The package has a default export only.
  export default mapshaper;
}
