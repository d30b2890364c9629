using System.Security.Cryptography;
using System.Text;

namespace AmazonAds.Reports;

/// <summary>One report to be asked for: a configuration and a range that Amazon allows.</summary>
public sealed record ReportRequest
{
    /// <summary>A name of the caller's own, or null.</summary>
    public string? Name { get; init; }

    /// <summary>The days it covers.</summary>
    public required DateRange Range { get; init; }

    /// <summary>What it is to hold.</summary>
    public required ReportConfiguration Configuration { get; init; }

    /// <summary>Whether a job of Amazon's is this report.</summary>
    /// <param name="job">The job.</param>
    public bool IsAnsweredBy(ReportJob job)
    {
        ArgumentNullException.ThrowIfNull(job);
        return job.Range == Range && Configuration.AsksForTheSameAs(job.Configuration);
    }

    /// <summary>A short text that is the same for requests that ask for the same, whatever their name and order.</summary>
    public string Hash()
    {
        var text = string.Join('\n', Configuration.Canonical().Append(Range.ToString()));
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)), 0, 16);
    }
}
