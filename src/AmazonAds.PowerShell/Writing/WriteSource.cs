using System.Management.Automation;

namespace AmazonAds.PowerShell.Writing;

/// <summary>What the caller gave for one item, handed back with its outcome: the piped object, or what stands on the command line.</summary>
internal static class WriteSource
{
    /// <summary>The source of the current item.</summary>
    /// <param name="piped">The piped object; null when the item stands on the command line.</param>
    /// <param name="bound">The bound parameters.</param>
    public static object Of(PSObject? piped, IReadOnlyDictionary<string, object> bound)
    {
        if (piped is not null) return piped.BaseObject is PSCustomObject ? piped : piped.BaseObject;
        var line = new PSObject();
        foreach (var (name, value) in bound)
        {
            if (Enum.IsDefined(typeof(CommonName), name)) continue;
            line.Properties.Add(new PSNoteProperty(name, value is string[] { Length: 1 } one ? one[0] : value));
        }

        return line;
    }

    private enum CommonName
    {
        Verbose, Debug, ErrorAction, WarningAction, InformationAction, ProgressAction, ErrorVariable, WarningVariable, InformationVariable,
        OutVariable, OutBuffer, PipelineVariable, WhatIf, Confirm, TimeoutSec, PassThru, Connection,
    }
}
