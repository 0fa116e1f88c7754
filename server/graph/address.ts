// Where a database answers, and what one opened for us is. Knows nothing about how it was opened.

/** An undefined password means that the database asks for none. */
export interface Address {
  readonly uri: string;
  readonly user: string;
  readonly password: string | undefined;
  readonly database: string;
}

export interface Database extends Address {
  readonly kind: "external" | "managed" | "docker";
  readonly version?: string;
  /** One phrase for people: what it is and where. Without secrets. */
  readonly describe: string;
  /** It had been ended hard, and Neo4j brought its store back in order. */
  readonly recovered?: boolean;
  /** It was still running after an Entente that was ended hard. */
  readonly adopted?: boolean;
  /** Stops it if it is ours and nobody else uses it; otherwise does nothing. */
  stop(): Promise<void>;
}
