namespace InForce.Law.Loading;

/// <summary>What a JSON value is (RFC 8259, section 3).</summary>
internal enum JsonKind
{
    Object,
    Array,
    String,
    Number,
    True,
    False,
    Null,
}
