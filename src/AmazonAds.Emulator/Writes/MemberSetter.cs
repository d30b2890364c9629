namespace AmazonAds.Emulator.Writes;

/// <summary>The row with a member's value; what is wrong with the value is kept by its reader.</summary>
internal delegate TRow MemberSetter<TRow>(TRow row, MemberValue value);
