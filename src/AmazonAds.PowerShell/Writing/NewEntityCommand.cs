namespace AmazonAds.PowerShell.Writing;

/// <summary>The base of cmdlets that create entities. Of a piped entity only the ids are taken: what is new belongs to it.</summary>
public abstract class NewEntityCommand() : EditEntityCommand(EntityEditing.Create);
