/** What was worked out once and is found again under a name; memory is bounded. */
export class KeptByName<Value> {
  private readonly kept = new Map<string, Value>();

  /** Begins with nothing. @param most entries; past it everything is forgotten. */
  constructor(private readonly most: number) {}

  find(name: string, make: () => Value): Value {
    const known = this.kept.get(name);
    if (known !== undefined) return known;
    const made = make();
    if (this.kept.size >= this.most) this.kept.clear();
    this.kept.set(name, made);
    return made;
  }
}

/** One step on the way to a value that is kept under several small numbers. */
export interface Step<Value> {
  next: Map<number, Step<Value>>;
  value: Value | undefined;
}

/** The step under a number. */
export function stepTo<Value>(step: Step<Value>, number: number): Step<Value> {
  const known = step.next.get(number);
  if (known !== undefined) return known;
  const next: Step<Value> = { next: new Map(), value: undefined };
  step.next.set(number, next);
  return next;
}

/** What was worked out once and is found again under a row of small numbers; memory is bounded. */
export class KeptByNumbers<Value> {
  /** Where every row begins. */
  first: Step<Value> = { next: new Map(), value: undefined };
  private count = 0;

  /** Begins with nothing. @param most entries; past it everything is forgotten. */
  constructor(private readonly most: number) {}

  /** Keeps a value at the end of its row. */
  keep(last: Step<Value>, value: Value): Value {
    last.value = value;
    this.count += 1;
    if (this.count >= this.most) {
      this.first = { next: new Map(), value: undefined };
      this.count = 0;
    }
    return value;
  }
}
