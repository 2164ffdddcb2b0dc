using InForce.Core.Statements;
using InForce.Reading.Syntax;

namespace InForce.Reading.Factuality;

/// <summary>How sure a sentence is of an act, from the words that govern the act and the words that stand beside it.</summary>
public static class FactualityReading
{
    private const double Denying = -1;
    private const int Deepest = 40;

    /// <summary>The commitment to the act that the word at <paramref name="token"/> names; any word of the sentence may be asked for.</summary>
    public static Commitment Of(Sentence sentence, int token)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        ArgumentOutOfRangeException.ThrowIfNegative(token);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(token, sentence.Tokens.Length);
        Commitment found = Of(sentence, Predicate(sentence, token), 0);
        return found with { Value = Math.Clamp(Math.Round(found.Value, 2), -3, 3) };
    }

    internal static Commitment Of(Sentence sentence, int word, int depth) =>
        depth > Deepest ? Commitment.Plain : Beside.Apply(sentence, word, Above.Of(sentence, word, depth + 1));

    /// <summary>What a governor makes of its complement, given how sure the governor itself is.</summary>
    internal static Commitment Under(Commitment governor, int word, Signature signature)
    {
        bool holds = governor.Value >= 0;
        double sure = signature.Factive ? Math.Max(0.8, Math.Abs(governor.Value) / 3) : Math.Abs(governor.Value) / 3;
        double value = (holds ? signature.After : signature.AfterNot) * sure;
        Modality modality = holds ? signature.Modality : signature.ModalityNot;
        if (governor.Modality is not (Modality.Occurred or Modality.Denied) && !signature.Factive && (signature.Follows || modality == Modality.Occurred))
        {
            modality = governor.Modality;
        }

        return Settle(new Commitment(modality, value, governor.Because)).Because1(word, signature.Name);
    }

    /// <summary>A value well below zero is a denial, whatever the words; one above is none.</summary>
    internal static Commitment Settle(Commitment c) => c switch
    {
        { Value: <= Denying, Modality: Modality.Occurred or Modality.Planned or Modality.Possible } => c with { Modality = Modality.Denied },
        { Value: >= -Denying, Modality: Modality.Denied } => c with { Modality = Modality.Occurred },
        { Value: > Denying and < -Denying, Modality: Modality.Denied } => c with { Modality = Modality.Possible },
        _ => c,
    };

    /// <summary>The word that stands for the predicate: not its auxiliary, copula or particle.</summary>
    private static int Predicate(Sentence sentence, int token)
    {
        for (int steps = 0; steps < Deepest && sentence[token].Head >= 0; steps++)
        {
            Token word = sentence[token];
            if (!(word.Is("aux") || word.Is("cop") || word.Is("flat") || word.Is("fixed") || word.Deprel == "compound:prt"))
            {
                break;
            }

            token = word.Head;
        }

        return token;
    }
}
