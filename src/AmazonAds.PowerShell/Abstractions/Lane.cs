namespace AmazonAds.PowerShell.Abstractions;

/// <summary>Work that is done in order: the calls of one profile.</summary>
internal sealed class Lane(Lanes owner)
{
    /// <summary>The work that has not begun.</summary>
    public Queue<Func<Lane, Task>> Jobs { get; } = new();

    /// <summary>Whether it has given nothing yet.</summary>
    public bool IsYoung { get; set; } = true;

    /// <summary>Says that it has given something and it was taken in.</summary>
    public void Delivered() => owner.Delivered(this);
}
