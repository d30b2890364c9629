using System.Management.Automation;
using AmazonAds.Reports;

namespace AmazonAds.PowerShell.Reports;

/// <summary>Rows as objects: <c>ProfileId</c> and a property for each column, in the API's spelling with a capital in front.</summary>
internal static class ReportRowObject
{
    /// <summary>The type's name that views and filters know rows by.</summary>
    public const string TypeName = "AmazonAds.Reports.ReportRow";

    /// <summary>Rows as objects.</summary>
    /// <param name="rows">The rows.</param>
    public static IReadOnlyCollection<object> Of(IReadOnlyList<ReportRow> rows) => [.. rows.Select(Of)];

    private static PSObject Of(ReportRow row)
    {
        var columns = row.Columns;
        var result = new PSObject(columns.Count + 1);
        result.TypeNames.Insert(0, TypeName);
        result.Properties.Add(new PSNoteProperty("ProfileId", row.ProfileId), preValidated: true);
        for (var place = 0; place < columns.Count; place++)
        {
            // A name that comes twice, or only differs in case, would be no property of its own.
            var property = new PSNoteProperty(NameOf(columns[place]), row.GetValue(place));
            if (result.Properties[property.Name] is null) result.Properties.Add(property, preValidated: true);
        }

        return result;
    }

    private static string NameOf(string column) => column.Length == 0 || char.IsUpper(column[0])
        ? column
        : string.Intern(string.Create(column.Length, column, static (name, text) =>
        {
            text.CopyTo(name);
            name[0] = char.ToUpperInvariant(name[0]);
        }));
}
