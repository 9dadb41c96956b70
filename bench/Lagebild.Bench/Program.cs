Console.WriteLine("usage: Lagebild.Bench CORPUS.jsonl");
