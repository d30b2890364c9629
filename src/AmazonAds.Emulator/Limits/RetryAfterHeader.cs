using System.Globalization;

namespace AmazonAds.Emulator.Limits;

/// <summary>Says when to come back, never too early.</summary>
internal static class RetryAfterHeader
{
    public static void Add(EmulatorResponse answer, TimeSpan wait, RetryAfterForm form, TimeProvider time)
    {
        if (form == RetryAfterForm.Missing)
            return;
        var seconds = Math.Max(form == RetryAfterForm.Seconds ? 1 : 0, Math.Ceiling(wait.TotalSeconds));
        answer.Headers.Add("Retry-After", form == RetryAfterForm.Seconds
            ? seconds.ToString(CultureInfo.InvariantCulture)
            : RoundedUp(time.GetUtcNow() + wait).ToString("r", CultureInfo.InvariantCulture));
    }

    private static DateTimeOffset RoundedUp(DateTimeOffset moment)
    {
        var beyond = moment.Ticks % TimeSpan.TicksPerSecond;
        return beyond == 0 ? moment : moment.AddTicks(TimeSpan.TicksPerSecond - beyond);
    }
}
