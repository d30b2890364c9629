using System.Management.Automation;

namespace AmazonAds.PowerShell;

/// <content>Errors of parameters and their values.</content>
internal static partial class Errors
{
    /// <summary>A parameter was given without a value.</summary>
    /// <param name="parameter">The parameter.</param>
    public static ErrorRecord ValueMissing(string parameter) => Record(
        new ArgumentException($"-{parameter} was given without a value. Leave it out to mean 'not given'."),
        "AdsValueMissing", ErrorCategory.InvalidArgument, parameter, $"Check what stands behind -{parameter}: it is null or empty.");

    /// <summary>A cmdlet was not told what to set.</summary>
    /// <param name="parameters">What could be given.</param>
    public static ErrorRecord NothingToSet(string parameters) => Record(
        new ArgumentException($"There is nothing to set: give {parameters}."),
        "AdsNothingToSet", ErrorCategory.InvalidArgument, null, $"Give {parameters}.");

    /// <summary>A parameter has a value that cannot be used.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="reason">Why not.</param>
    public static ErrorRecord ParameterInvalid(string parameter, string reason) => Record(
        new ArgumentException(reason), "AdsParameterInvalid", ErrorCategory.InvalidArgument, parameter, $"Check what stands behind -{parameter}.");

    /// <summary>Two parameters cannot be given together.</summary>
    /// <param name="one">One of them.</param>
    /// <param name="other">The other one.</param>
    public static ErrorRecord ParametersExclude(string one, string other) => Record(
        new ArgumentException($"-{one} and -{other} cannot be given together."),
        "AdsParameterInvalid", ErrorCategory.InvalidArgument, one, $"Give -{one} or -{other}.");

    /// <summary>A cmdlet was not told what to ask about.</summary>
    /// <param name="parameters">What could be given.</param>
    public static ErrorRecord NothingAsked(string parameters) => Record(
        new ArgumentException($"There is nothing to ask about: give {parameters}, or pipe objects that have it."),
        "AdsNothingAsked", ErrorCategory.InvalidArgument, null, $"Give {parameters}.");

    /// <summary>An input cannot be asked about.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="target">The input's id, or its profile.</param>
    public static ErrorRecord QueryRefused(string reason, object? target) => Record(
        new ArgumentException(reason), "AdsArgumentInvalid", ErrorCategory.InvalidArgument, target, null);
}
