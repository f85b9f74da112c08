/** The command was called wrongly: exit code 2, with a hint to `--help`. The message is for people. */
export class WrongCall extends Error {}

/** The command could not do its work, and says why to people: exit code 1, without a stack. */
export class Failure extends Error {}
