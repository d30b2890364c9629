using System.Diagnostics;

namespace AmazonAds.Diagnostics;

/// <summary>
/// A value that must never be shown: a client secret, a refresh token. It has no public property, so that no
/// formatter, serializer or debugger view can print it, and its text is always the same.
/// </summary>
[DebuggerDisplay("(secret)")]
public sealed class Secret : IEquatable<Secret>
{
    private readonly string value;

    /// <summary>Wraps a secret value.</summary>
    /// <param name="value">The value; not null, empty or white space.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is empty.</exception>
    public Secret(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        this.value = value;
    }

    /// <summary>Whether both hold the same value, compared in full.</summary>
    /// <param name="other">The other secret.</param>
    public bool Equals(Secret? other) => other is not null && string.Equals(value, other.value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Secret);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(value);

    /// <summary>Always the same words, never the value.</summary>
    public override string ToString() => "(secret)";

    /// <summary>The value itself, for the one place that sends it.</summary>
    internal string Reveal() => value;
}
