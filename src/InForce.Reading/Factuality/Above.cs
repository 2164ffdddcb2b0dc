using InForce.Core.Statements;
using InForce.Reading.Syntax;

namespace InForce.Reading.Factuality;

/// <summary>What stands above a predicate: the word that governs it, and what the relation to it says.</summary>
internal static class Above
{
    private const double PurposeFactor = 0.35;

    public static Commitment Of(Sentence sentence, int word, int depth)
    {
        Token token = sentence[word];
        if (token.Head < 0)
        {
            return Attributed(sentence, word, Commitment.Plain);
        }

        return token switch
        {
            _ when token.Is("conj") => Of(sentence, token.Head, depth + 1),
            _ when token.Is("ccomp") || token.Is("csubj") => Clause(sentence, word, depth),
            _ when token.Is("xcomp") => Complemented(sentence, word, depth),
            _ when token.Is("advcl") => Adverbial(sentence, word, depth),
            _ when token.Is("acl") => Adnominal(sentence, word, depth),
            _ when token.Is("obj") || token.Is("nsubj") || token.Is("obl") || token.Is("nmod") || token.Is("compound") => Noun(sentence, word, depth),
            _ when token.Is("appos") || token.Is("nmod:desc") => Of(sentence, token.Head, depth + 1),
            _ when token.Is("parataxis") => Attributed(sentence, word, Commitment.Plain),
            _ => Commitment.Plain,
        };
    }

    /// <summary>"…, the ministry said", "according to the ministry": someone else answers for the main clause.</summary>
    private static Commitment Attributed(Sentence sentence, int word, Commitment c)
    {
        foreach (int child in sentence.ChildrenOf(word))
        {
            Token token = sentence[child];
            if (token.Is("parataxis") && FactualityLexicon.Shared.SignatureOf(sentence, child, Complement.Clause) is { Name: "report" or "claim" or "belief" } s)
            {
                return FactualityReading.Under(Beside.Apply(sentence, child, Commitment.Plain), child, s);
            }

            if (token.Is("obl") && sentence.ChildOf(child, "case") is >= 0 and int marker && Beside.LemmaOf(sentence[marker]) is "according")
            {
                return (c with { Value = 2.6 }).Because1(marker, "report");
            }
        }

        return c;
    }

    private static Commitment Clause(Sentence sentence, int word, int depth)
    {
        int head = sentence[word].Head;
        Commitment governor = FactualityReading.Of(sentence, head, depth);
        int mark = sentence.ChildOf(word, "mark");
        if (mark >= 0 && Beside.LemmaOf(sentence[mark]) is "whether" or "if")
        {
            return new Commitment(Modality.Possible, 0, governor.Because.Add(new FactualityGround(mark, "whether")));
        }

        bool infinitive = IsInfinitive(sentence, word);
        Complement complement = infinitive ? Complement.Infinitive : sentence[word].Xpos == "VBG" && sentence.ChildOf(word, "nsubj") < 0 ? Complement.Gerund : Complement.Clause;
        Signature? signature = FactualityLexicon.Shared.SignatureOf(sentence, head, complement)
            ?? FactualityLexicon.Shared.SignatureOf(sentence, head, Complement.Clause);
        if (signature is null)
        {
            return governor with { Value = Math.Abs(governor.Value) };
        }

        // "demands that XA leave", "insists it should": the bare form is a wish, not a report.
        bool bare = complement == Complement.Clause && sentence[word].Xpos == "VB" && sentence.ChildOf(word, "aux") < 0;
        return bare && signature.Name is "report" or "claim"
            ? (governor with { Value = 0.8, Modality = Modality.Proposed }).Because1(head, "proposal")
            : FactualityReading.Under(governor, head, signature);
    }

    private static Commitment Complemented(Sentence sentence, int word, int depth)
    {
        int head = sentence[word].Head;
        Commitment governor = FactualityReading.Of(sentence, head, depth);
        bool gerund = sentence[word].Xpos == "VBG";
        Complement complement = gerund ? Complement.Gerund : Complement.Infinitive;
        Token up = sentence[head];
        if (up.Lemma == "go" && up.Xpos == "VBG" && !gerund)
        {
            return (governor with { Value = governor.Value * 0.45, Modality = Modality.Planned }).Because1(head, "plan");
        }

        if (!gerund && !IsInfinitive(sentence, word) && sentence[word].Upos is not "VERB")
        {
            // "remained hostile", "became a party": one predicate in two words.
            Signature? seems = FactualityLexicon.Shared.SignatureOf(sentence, head, Complement.Clause);
            return seems is { Name: "evidence" } ? FactualityReading.Under(governor, head, seems) : governor;
        }

        Signature? signature = FactualityLexicon.Shared.SignatureOf(sentence, head, complement);
        return signature is null ? governor : FactualityReading.Under(governor, head, signature);
    }

    private static Commitment Adverbial(Sentence sentence, int word, int depth)
    {
        int head = sentence[word].Head;
        int mark = sentence.ChildOf(word, "mark");
        string marker = mark >= 0 ? Beside.LemmaOf(sentence[mark]) : string.Empty;
        if (mark >= 0 && FactualityLexicon.Shared.MarkOf("mark", marker) is { } known)
        {
            return new Commitment(known.Modality ?? Modality.Occurred, 3 * known.Factor, [new FactualityGround(mark, marker)]);
        }

        Commitment governor = FactualityReading.Of(sentence, head, depth);
        if (IsInfinitive(sentence, word))
        {
            // An infinitive of purpose, or the complement of an adjective or passive ("is expected to leave").
            Signature? signature = FactualityLexicon.Shared.SignatureOf(sentence, head, Complement.Infinitive);
            bool objectControlled = signature is { Name: "implicative" } && sentence.ChildOf(head, "obj") is >= 0 and var made && made < word && made > head;
            return signature is not null && (objectControlled || signature.Name is not ("implicative" or "light"))
                ? FactualityReading.Under(governor, head, signature)
                : new Commitment(Modality.Planned, 3 * PurposeFactor * Math.Abs(governor.Value) / 3, governor.Because.Add(new FactualityGround(word, "purpose")));
        }

        bool gerundMarker = sentence[word].Xpos == "VBG" && marker is "from" or "of" or "for" or "against" or "about" or "on" or "in" or "at";
        if (gerundMarker || sentence.ChildOf(word, "mark") < 0)
        {
            Signature? signature = FactualityLexicon.Shared.SignatureOf(sentence, head, Complement.Gerund);
            bool next = word == head + 1 && sentence[word].Xpos == "VBG";
            if (signature is not null && (next || gerundMarker))
            {
                return FactualityReading.Under(governor, head, signature);
            }
        }

        // "before it leaves", "after it leaves" under a future: as open as the main clause; otherwise taken for granted.
        return governor.Modality is Modality.Occurred or Modality.Denied ? Commitment.Plain : governor with { Value = Math.Abs(governor.Value) };
    }

    private static Commitment Adnominal(Sentence sentence, int word, int depth)
    {
        int head = sentence[word].Head;
        if (sentence[word].Deprel == "acl:relcl")
        {
            return Commitment.Plain;
        }

        bool infinitive = IsInfinitive(sentence, word);
        Complement complement = infinitive ? Complement.Infinitive : sentence[word].Xpos == "VBG" ? Complement.Gerund : Complement.Clause;
        bool finite = sentence.ChildOf(word, "mark") >= 0;
        Signature? signature = infinitive || finite ? FactualityLexicon.Shared.SignatureOf(sentence, head, complement) : null;
        if (signature is not null)
        {
            // A plan or claim that is put forward, discussed or hoped for exists all the same.
            Commitment noun = FactualityReading.Of(sentence, head, depth);
            return FactualityReading.Under(noun.Value > 0 ? noun with { Value = Math.Max(2, noun.Value) } : noun, head, signature);
        }

        // "forced the firm to close": a parser may hang the infinitive on the object.
        int verb = sentence[head].Head;
        if (infinitive && sentence[head].Is("obj") && FactualityLexicon.Shared.SignatureOf(sentence, verb, Complement.Infinitive) is { } above)
        {
            return FactualityReading.Under(FactualityReading.Of(sentence, verb, depth), verb, above);
        }

        return infinitive ? new Commitment(Modality.Planned, 1, [new FactualityGround(word, "purpose")]) : Commitment.Plain;
    }

    private static Commitment Noun(Sentence sentence, int word, int depth)
    {
        Token token = sentence[word];
        int head = token.Head;
        bool under = token.Is("nmod") || token.Is("compound");
        Complement complement = token.Deprel == "nsubj" ? Complement.Subject : Complement.Object;
        if (token.Is("obl") && !Governs(sentence, word, head))
        {
            return Commitment.Plain;
        }

        Signature? signature = FactualityLexicon.Shared.SignatureOf(sentence, head, complement);
        if (signature is null)
        {
            return Commitment.Plain;
        }

        // A proposal, claim or plan that is turned down was made all the same.
        bool saying = signature.Name is "refusal" or "denial" && FactualityLexicon.Shared.SignatureOf(sentence, word, Complement.Clause) is not null;
        if (saying)
        {
            return Commitment.Plain;
        }

        // "The parties' agreement on a withdrawal": under a noun only what follows "of", "for", "to", "on", or stands before it.
        return under && token.Is("nmod:poss") ? Commitment.Plain : FactualityReading.Under(FactualityReading.Of(sentence, head, depth), head, signature);
    }

    /// <summary>"called for a vote", "threatened with an attack", "agreed on a withdrawal": the preposition is the verb's own.</summary>
    private static bool Governs(Sentence sentence, int word, int head)
    {
        int preposition = sentence.ChildOf(word, "case");
        return preposition == head + 1 && Beside.LemmaOf(sentence[preposition]) is "for" or "of" or "on" or "to" or "against" or "with";
    }

    private static bool IsInfinitive(Sentence sentence, int word)
    {
        foreach (int child in sentence.ChildrenOf(word))
        {
            if (child < word && sentence[child].Xpos == "TO" && sentence[child].Is("mark"))
            {
                return true;
            }
        }

        return sentence[word].Xpos == "VB" && sentence.ChildOf(word, "aux") < 0 && sentence.ChildOf(word, "nsubj") < 0 && !sentence[word].Is("root");
    }
}
